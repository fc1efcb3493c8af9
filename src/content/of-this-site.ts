/** True for the path of something that this site itself serves, as a picture in `public/`. */
export function isOfThisSite(address: string): boolean {
  return address.startsWith("/");
}
