/** The first letter of an organisation's name in place of a mark. */
export function OrganisationLetter({ name }: { name: string }) {
  return (
    <span className="organisation-mark publisher-letter" aria-hidden>
      {[...name][0]}
    </span>
  );
}
