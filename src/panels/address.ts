/** The address of this page that opens an experiment: without its query, so that whoever gets it keeps their own language. */
export function toAddress(link: string): string {
  return `${location.origin}${location.pathname}#${link}`;
}
