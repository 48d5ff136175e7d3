/** English words that are one slip away from a word of the concepts; a unit test finds those that are missing. */
export const neighbourWords: ReadonlySet<string> = new Set(
  (
    'accenting addressees analyses analysts appliers asymmetries attachable attached attaching averting ' +
    'backbends bakings beached beaches bleached bleaches breathed breathes breeches broached broaches browses ' +
    'bushiness busyness cashing catchings centals cheeking chocking chucking clashing cluttered cluttering ' +
    'clutters clysters commandos commends commuter commuters commuting complaint complaints completes ' +
    'completing compliancies compotes computes concerts confection confections consents consistences contenting ' +
    'contentious contests contexts contiguous convection convention conventions convents crushing defection ' +
    'defections dejection deplored deploring detention detentions digitalis elastins eternal exhorter extorter ' +
    'fairings faltering falterings filings fireball fireballs flouting fronted grateful guaranties hawkings ' +
    'hustings identifies infection infections infernal insecurities insecurity insolation insolations ' +
    'instancies interlace interlaces internees interrace interval intervals intrudes ladings langrage leggings ' +
    'lendings lodgings longings manages mangers massages messuages outdoing overlord overlords panning ' +
    'persistencies piperine piperines planing planking planting plantings polices polities postures precesses ' +
    'precessing primates processed professes professing professor professors programmers projection projections ' +
    'promoters prompted prompting promptings properly provides redstarts regelation relivable requited resoled ' +
    'resoles resoling reverence reverences reveres reveries revolution revolutions revolved revolver revolvers revolves revolving ' +
    'salability sateless scooping sealable shading shadings sharing sharking sharping sickies sinuation ' +
    'slitting sniffling snifters snookers snoozing snuffers snuffing spiffing spitting splatting splinting ' +
    'statues statures statutes stickles stiffing stockiness stooping storaxes strategics strictured swooping ' +
    'symmetries synchronies synchronisms tapered tapering tastings tempered tempering throughout timeous ' +
    'transmits troughs underling underlings unplanted victuals vortical vortically weighed'
  ).split(' '),
);
