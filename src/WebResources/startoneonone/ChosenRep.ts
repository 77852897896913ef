/** A row that is selected in a grid, as the ribbon passes it. */
export interface SelectedRow {
  readonly Id: string;
}

/** The command runs on the form of a user and on a grid of users. */
export type CommandPlace = Xrm.FormContext | readonly SelectedRow[];

/** The user whom the command is about; undefined when nobody, or more than one, is selected. */
export function chosenRep(place: CommandPlace): string | undefined {
  if (!isSelection(place)) return bareId(place.data.entity.getId());
  const [row, ...others] = place;
  return row === undefined || others.length > 0 ? undefined : bareId(row.Id);
}

function isSelection(place: CommandPlace): place is readonly SelectedRow[] {
  return Array.isArray(place);
}

/** A record id without the braces that the form puts around it. */
function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
