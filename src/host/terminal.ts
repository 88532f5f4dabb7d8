// Where output goes. Writers neutralise control characters of checked source themselves before they call write.
export interface Terminal {
  write(text: string): void;
  writeError(text: string): void;
  /** Whether standard output is a terminal. */
  readonly isInteractive: boolean;
  /** Whether standard error is a terminal (progress is shown there). */
  readonly isErrorInteractive: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
}
