/** Two rivers meeting and running on side by side: the sign of the house, as on the public site. */
export function Mark() {
  return (
    <svg className="mark rivers" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <path className="stream-a" d="M5 6c2 9 6 10 11 14s4.5 10 3.5 19" />
      <path className="stream-b" d="M39 5c-1 8-3 11-7 15s-4.5 9-5.5 19" />
    </svg>
  );
}
