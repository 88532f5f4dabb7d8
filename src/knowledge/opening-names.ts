// How functions that open something are called.

const verbs = "Open|New|Dial|Connect|Create|Listen|Start|Subscribe|Watch|Begin|Acquire|Mount";

/** Functions that open something, by their names. */
export const openingName = new RegExp(`^(?:Must)?(?:${verbs})`);

/** As openingName, and what answers something of its own as often as something shared: with a Close behind it, it is. */
export const handingName = new RegExp(`^(?:Must)?(?:${verbs}|Accept|Get)`);
