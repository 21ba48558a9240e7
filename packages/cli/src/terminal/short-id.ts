/** How much of an id is shown where a whole one has no room: enough to name it. */
const SHOWN = 8;

/** The beginning of an id, marked as such: `ungWv48B…`. */
export const shortId = (id: string): string => `${id.slice(0, SHOWN)}…`;

/** What somebody copied of an id, without the mark. */
export const withoutMark = (text: string): string => text.replace(/…$/, '');
