/** What the forms of a request's steps share. */
export interface StepFormProps {
  /** The request's id. */
  id: string;
  onDone: () => void;
  /** The server refused because the request changed: load it again, while what was typed stays. */
  onRefused: () => void;
}
