/** Words of English that stand in any text and any definition. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the of and or in on at to for from by with as is are was were be been being it its this that these those such other " +
    "others than which who whom whose what when where how not no into over under between within without during through also " +
    "may can could will would should has have had do does did their them they he she his her him you your we our us i me my " +
    "more most many much one two any all each both some often usually including include includes etc e g used using use uses " +
    "made make makes making about against up out per new same if but so because while there here only just very s t said says " +
    "say set well own good goods thing things people person way ways part parts kind kinds type types form forms general " +
    "related various different based area areas place places number large small great high first last take takes taking " +
    "work working give given"
  ).split(" "),
);
