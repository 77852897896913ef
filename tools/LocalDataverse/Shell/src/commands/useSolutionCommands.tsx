import { dialogs } from "../dialogs/DialogQueue";
import { useLoaded } from "../frame/useLoaded";
import { messageOf } from "../platform/http";
import { commandsXml } from "../platform/shellApi";
import type { Command } from "./CommandBar";
import { type CommandContext, isShown, runCommand } from "./CommandContext";
import { type RibbonCommand, readRibbon } from "./Ribbon";
import { SolutionIcon } from "./SolutionIcon";

/** The commands that the solution puts at a place, as far as their rules let them show. */
export function useSolutionCommands(place: RibbonCommand["place"], context: CommandContext): readonly Command[] {
  const { state } = useLoaded(`ribbon/${context.table}`, async () => readRibbon(await commandsXml(context.table), context.table));
  if (state.kind !== "loaded") return [];
  return state.value
    .filter((command) => command.place === place && isShown(command, context))
    .map((command) => ({
      id: command.id,
      label: command.label,
      hint: command.hint,
      icon: <SolutionIcon name={command.icon} />,
      run: () =>
        void runCommand(command, context).catch((thrown: unknown) =>
          dialogs.ask({ title: `${command.label} failed`, text: messageOf(thrown), confirm: "Close" }),
        ),
    }));
}
