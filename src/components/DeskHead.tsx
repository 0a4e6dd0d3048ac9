interface DeskHeadProps {
  title: string;
  /** One line under the title: what the screen is for. */
  lead: string;
}

/** The top of a screen of the desk. */
export function DeskHead({ title, lead }: DeskHeadProps) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        <p className="muted">{lead}</p>
      </div>
    </div>
  );
}
