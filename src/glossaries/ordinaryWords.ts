/** Words that carry a sentence: nobody means a term by them, however a glossary lists them. */
const functionWords = new Set(
  `a about above after again all also always am an and any are as at be because been before being below between both
  but by can could did do does done down each either else even ever every few for from get gets go goes got had has
  have having he her here hers him his how i if in into is it its just let like made make many may me might more most
  much must my never no nor not now of off often on once one only onto or other our ours out over own per quite same
  see set she should since so some still such than that the their them then there these they this those through till
  to too under until up upon us use used uses very via was way we well were what when where which while who whom whose
  why will with within without would yes yet you your`.split(/\s+/),
);

/** Short everyday words that are acronyms too: written "CAR" a team's term, written "car" a car. */
const shortWords = new Set(
  `act add age ago aid aim air app area arm art ask back bad bag ball band bank bar base bat bay bed best bet bid big
  bit blog body book boot bow box boy bug bus busy buy cab cap car card care case cash cat cent chat city clip club
  code cold come cook cool cop copy core cost cow crab crew crop cut dad dam data date day dead deal deck deep den desk
  dig disk dog door dot draw drop dry due duty ear earn ease east easy eat edge edit egg end era face fact fail fair
  fall fan far farm fast fat fear feed feel feet file fill film find fine fire firm fish fit fix flag flat flow fly
  food foot form four free fuel full fun fund gain game gap gas gate gift girl give glad goal god gold good grow gun
  guy hall hand hang hard hat head hear heat help hero high hill hire hit hold hole home hope horn host hot hour hub
  hunt ice idea item job join jump keep key kid kind king lab lack lady lake land last late law lay lead left leg less
  lie life lift line link list live load lock log lone long look lose loss lost lot love low luck mail main man map
  mark mass meal mean meat meet met mind mine miss mode mom moon move name near neat neck need net new news next nice
  nine node note oil old open oral order pack page paid pair park part pass past path pay peak pick pie pin pink pipe
  plan play plus pop port post pot pull push put race rack rail rain ram range rank rare rate read real red rest rich
  ride ring rise risk road rock role roll roof room root rope row rule run rush safe sale salt sand save scan seal seat
  seed seek sell send shed ship shop shot show shut sick side sign sing sit site six size skin slip slow snow soft soil
  sold song soon sort soul spot star stay step stop suit sum sun sure swap take tale talk tall tank tap tape task tax
  team tell ten term test text tie time tiny tip tire tone tool top tour town tree trip true try tune turn two type
  unit user view vote wage wait wake walk wall want war warm wash wave weak wear web week west wet wide wife wild win
  wind wine wing wire wise wish wood word work yard year zero zone`.split(/\s+/),
);

/**
 * How a form of a glossary may be recognised: in any capitals, only in its own, or never, because it is a
 * single letter, has no letter at all, or is a word that every sentence has.
 */
export function recognisableAs(form: string): 'any' | 'capitals' | 'never' {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (letters === '' || [...form.replace(/[^\p{L}\p{N}]/gu, '')].length < 2) return 'never';
  const lower = form.trim().toLowerCase();
  // Written in capitals throughout, "IT" and "CAR" are acronyms.
  const isAcronym = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (functionWords.has(lower)) return isAcronym ? 'capitals' : 'never';
  return isAcronym && shortWords.has(lower) ? 'capitals' : 'any';
}
