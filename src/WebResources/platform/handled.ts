/**
 * Wraps an event handler or command once, so that what goes wrong inside is shown to the user and never
 * leaves the form half-set without a word.
 */
export function handled<Arguments extends unknown[]>(
  work: (...given: Arguments) => Promise<void> | void,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    try {
      await work(...given);
    } catch (thrown) {
      const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      await Xrm.Navigation.openErrorDialog({ message: "1:1 coaching met an unexpected error.", details });
    }
  };
}
