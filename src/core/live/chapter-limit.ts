// The numbers in YouTube's rules for chapters: YouTube Help "Video chapters", as quoted by 9to5Google (28 May 2020); the two lengths of a
// title, in characters, from Vevo's help page.

export const leastChapters = 3;
/** Seconds. */
export const shortestChapter = 10;
/** What is shown of a title under the pointer. */
export const titleOnHover = 49;
/** What is shown of the title of the chapter that plays. */
export const titleShown = 70;
