export interface FormSubmission {
  /** The form fields as they were sent, without the reserved keys. */
  data: Record<string, string>;
  /** Seconds since 1970. */
  receivedAt: number;
}
