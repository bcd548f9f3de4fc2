/** Verbs whose being done anyone can see: the infinitive. */
export const DOING_VERBS: ReadonlySet<string> = new Set(
  (
    "anordna anställa anlägga anmäla ansöka arrangera avsätta avlägsna avverka belysa beslagta besöka besiktiga bevaka bilda " +
    "bjuda bygga byta dela delta dokumentera erbjuda ersätta fotografera föreläsa förelägga förhandla " +
    "ge genomföra granska gripa gå gallra hjälpa hålla hämta hänvisa informera ingripa inrätta inspektera installera införa " +
    "intervjua inventera kalla kartlägga klippa kontakta kontrollera köpa laga lagföra larma ledsaga leverera låna lägga lämna " +
    "lösa mäta märka måla möta omhändertaga ordna organisera patrullera placera plocka prata publicera påbörja presentera " +
    "rapportera redovisa rensa reparera ringa rusta räkna röja samla sanera skicka skriva skylta sprida " +
    "spana ställa stänga starta svara sända sätta söka ta testa tillsätta tillhandahålla tvätta tända trygghetsvandra " +
    "undersöka undervisa utbilda utfärda utföra utreda utrusta vandra vidareutbilda visa återkoppla åtgärda öppna övervaka " +
    "anlita annonsera bemanna bötfälla certifiera cykla filma flytta fylla följa förvara justera " +
    "komplettera koppla utse upprätta upphandla uppsöka använda städa skotta sanda renovera riva plantera beskära besluta"
  ).split(" "),
);

/** Verbs that name a direction but nothing that can be seen done. */
export const WEAK_VERBS: ReadonlySet<string> = new Set(
  (
    "arbeta verka fortsätta stödja stötta utveckla förstärka stärka fördjupa sträva främja samverka samarbeta bidra " +
    "medverka motverka förebygga förbättra öka minska underlätta prioritera fokusera uppmärksamma beakta överväga " +
    "eftersträva möjliggöra värna säkerställa satsa intensifiera effektivisera agera försöka jobba synliggöra " +
    "inspirera uppmuntra bekämpa reagera skydda vara bli ha få"
  ).split(" "),
);

/** Adverbs that may stand before the verb: "aktivt", "fortsatt", "regelbundet". */
export const ADVERBS_BEFORE_VERB: ReadonlySet<string> = new Set(
  (
    "aktivt gemensamt fortsatt även också regelbundet löpande tillsammans inte årligen dagligen särskilt kontinuerligt " +
    "återkommande tidigt snabbt synligt därför bland annat mer ännu systematiskt långsiktigt att"
  ).split(" "),
);
