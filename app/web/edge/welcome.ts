// What an evaluation prints when it is up: the addresses to open, and the sample staff's passwords, once.

type Shown = { readonly login: string; readonly password: string; readonly roles: readonly string[] };

/** Plain text for a person at a terminal; the log beside it stays JSON lines. `newStaff`: empty at later starts. */
export function welcomeText(origin: string, newStaff: readonly Shown[]): string {
  const staff =
    newStaff.length === 0
      ? ["  Sample staff keep the passwords shown at the first start. Lost them? Delete the data folder."]
      : [
          "  Sample staff. These passwords are shown this once:",
          ...newStaff.map(
            ({ login, password, roles }) =>
              `    ${login.padEnd(20)} ${password.padEnd(18)} ${roles.join(", ")}`,
          ),
        ];
  return [
    "",
    "  回音 Huiyin, evaluation mode. Sample software, run by no authority: do not file a real report.",
    "",
    `  Report, check a report:  ${origin}`,
    `  Desk for staff:          ${origin}/desk`,
    "",
    ...staff,
    "",
    "",
  ].join("\n");
}
