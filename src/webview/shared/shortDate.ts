const language = document.documentElement.lang || 'en';
const inThisYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const inAnother = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });

/** An ISO date as short as can be: the day in this year, else the month and the year. What is no date stays as it is. */
export function shortDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return (date.getUTCFullYear() === new Date().getFullYear() ? inThisYear : inAnother).format(date);
}
