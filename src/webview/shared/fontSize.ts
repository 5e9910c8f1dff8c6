/** The page's font size in CSS pixels, which the user sets in VS Code; all heights follow it. */
export const FONT_SIZE = Number.parseFloat(getComputedStyle(document.body).fontSize) || 13;
