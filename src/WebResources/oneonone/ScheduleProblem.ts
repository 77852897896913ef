/** What is wrong with the planned times, or undefined. */
export function scheduleProblem(start: Date | null, end: Date | null): string | undefined {
  if (start === null || end === null) return undefined;
  const minutes = (end.getTime() - start.getTime()) / 60_000;
  if (minutes <= 0) return "The 1:1 ends before it starts: set the end after the start.";
  if (minutes > 8 * 60) return "The 1:1 is longer than a working day: check the date of its end.";
  return undefined;
}
