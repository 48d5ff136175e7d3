/** Imported first: from here on the time until the first picture counts. */
performance.mark('infra-terms-start');
