export function xml(text: string): Element {
  return new DOMParser().parseFromString(text, "application/xml").documentElement;
}
