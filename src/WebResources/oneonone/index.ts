import { handled } from "../platform/handled";
import { OneOnOneColumn as Column } from "../tables/OneOnOne";
import { computedColumns } from "./ComputedColumns";
import { scheduleProblem } from "./ScheduleProblem";
import { statusNotice } from "./StatusNotice";

const statusNoticeId = "coach_status";
const scheduleProblemId = "coach_schedule";

/** The form's OnLoad handler. */
export const onLoad = handled((context: Xrm.Events.EventContext) => {
  const form = context.getFormContext();
  lockComputedColumns(form);
  showStatus(form);
  for (const column of [Column.scheduledstart, Column.scheduledend]) {
    form.getAttribute(column)?.addOnChange(checkSchedule);
  }
});

function lockComputedColumns(form: Xrm.FormContext): void {
  form.ui.controls.forEach((control) => {
    // Subgrids and web resources are controls without a column.
    if (!("getAttribute" in control) || !("setDisabled" in control)) return;
    const field = control as Xrm.Controls.StandardControl;
    if (computedColumns.has(field.getAttribute().getName())) field.setDisabled(true);
  });
}

function showStatus(form: Xrm.FormContext): void {
  const facts = {
    status: valueOf(form, Column.statuscode) as number | null,
    scheduledStart: valueOf(form, Column.scheduledstart) as Date | null,
    scheduledEnd: valueOf(form, Column.scheduledend) as Date | null,
    depth: depthOf(form),
  };
  form.ui.clearFormNotification(statusNoticeId);
  const notice = statusNotice(facts, new Date(), (date) => date.toLocaleDateString(undefined, { dateStyle: "medium" }));
  if (notice !== undefined) form.ui.setFormNotification(notice.text, notice.level, statusNoticeId);
}

function checkSchedule(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const [start, end] = [Column.scheduledstart, Column.scheduledend].map((column) => valueOf(form, column) as Date | null);
  const problem = scheduleProblem(start ?? null, end ?? null);
  const control: Xrm.Controls.StandardControl | null = form.getControl(Column.scheduledend);
  if (problem === undefined) control?.clearNotification(scheduleProblemId);
  else control?.setNotification(problem, scheduleProblemId);
}

function depthOf(form: Xrm.FormContext): string | null {
  const attribute: Xrm.Attributes.OptionSetAttribute | null = form.getAttribute(Column.depth);
  return attribute === null || attribute.getValue() === null ? null : attribute.getText();
}

/** A column that is not on the form reads as empty. */
function valueOf(form: Xrm.FormContext, column: string): unknown {
  const attribute: Xrm.Attributes.Attribute | null = form.getAttribute(column);
  return attribute?.getValue() ?? null;
}
