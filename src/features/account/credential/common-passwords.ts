/**
 * Words that Swedish and English passwords are most often built on, in small letters without marks
 * ("lösenord" is "losenord"). A password that is little more than one of them is refused; a sentence that
 * happens to hold one is not.
 */
export const COMMON_WORDS: readonly string[] = [
  // Words for the thing itself, and what people write when nothing else comes to mind.
  ...words(
    "losenord losen password passord hemligt hemlig secret inloggning loggain login valkommen welcome",
  ),
  ...words("changeme bytmig andramig letmein admin administrator system test testing default master"),
  ...words("super anvandare user dator computer internet google"),
  // The workplace.
  ...words("handslag kommun kommunen polis polisen medborgarlofte lofte trygghet sverige stockholm"),
  ...words("goteborg malmo uppsala eskilstuna skola skolan jobbet kontor"),
  // Seasons, months and days: renewed with the calendar.
  ...words("sommar sommaren vinter vintern host hosten varen summer winter spring autumn januari februari"),
  ...words("mars april juni juli augusti september oktober november december mandag tisdag onsdag"),
  ...words("torsdag fredag lordag sondag midsommar julafton semester"),
  // Love, animals, play and teams.
  ...words("alskar alskling karlek iloveyou love hejhej hejsan hello hund katt monkey dragon princess"),
  ...words("prinsessa superman batman pokemon sunshine football fotboll hockey hammarby djurgarden volvo"),
  // Walks over the keyboard.
  ...words("qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsx qaz2wsx 1q2w3e4r 1q2w3e"),
];

function words(line: string): readonly string[] {
  return line.split(" ");
}
