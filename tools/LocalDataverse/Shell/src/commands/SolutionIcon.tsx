import { FlashRegular } from "@fluentui/react-icons";

/** The button's own picture, or one that says that a script is behind it. */
export function SolutionIcon({ name }: { readonly name: string | undefined }) {
  return name === undefined ? <FlashRegular /> : <img src={`/WebResources/${name}`} alt="" width="16" height="16" />;
}
