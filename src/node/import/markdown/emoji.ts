/** The names that GitHub and many generators have for the characters that people use most; a name that is not here stays. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  `+1=👍 -1=👎 100=💯 airplane=✈️ apple=🍎 arrow_right=➡️ art=🎨 balloon=🎈 beer=🍺 beers=🍻 bell=🔔 bike=🚲
    blue_heart=💙 blush=😊 book=📖 books=📚 bookmark=🔖 boom=💥 broken_heart=💔 bug=🐛 bulb=💡 cake=🍰 calendar=📅
    camera=📷 car=🚗 cat=🐱 chart_with_upwards_trend=📈 checkered_flag=🏁 christmas_tree=🎄 clap=👏 coffee=☕
    computer=💻 confetti_ball=🎊 construction=🚧 cry=😢 dog=🐶 earth_africa=🌍 earth_americas=🌎 earth_asia=🌏
    envelope=✉️ exclamation=❗ eyes=👀 fire=🔥 gift=🎁 globe_with_meridians=🌐 green_heart=💚 grin=😁 grinning=😀
    hammer=🔨 hammer_and_wrench=🛠️ hand=🤚 heart=❤️ heart_eyes=😍 heavy_check_mark=✔️ hourglass=⌛ house=🏠
    information_source=ℹ️ joy=😂 key=🔑 laughing=😆 link=🔗 lock=🔒 mag=🔍 mega=📣 memo=📝 mailbox=📫 moon=🌔 muscle=💪
    musical_note=🎵 newspaper=📰 no_entry=⛔ ok_hand=👌 package=📦 partying_face=🥳 pencil=📝 pencil2=✏️ phone=☎️
    pizza=🍕 point_down=👇 point_right=👉 pray=🙏 pushpin=📌 question=❓ rainbow=🌈 raised_hands=🙌 recycle=♻️
    red_circle=🔴 robot=🤖 rocket=🚀 rofl=🤣 rose=🌹 rotating_light=🚨 scream=😱 seedling=🌱 shrug=🤷
    slightly_smiling_face=🙂 smile=😄 smiley=😃 smirk=😏 snowflake=❄️ sob=😭 soccer=⚽ sparkles=✨ sparkling_heart=💖
    star=⭐ star2=🌟 stuck_out_tongue=😛 sun_with_face=🌞 sunglasses=😎 sunny=☀️ sweat_smile=😅 tada=🎉 thinking=🤔
    thumbsdown=👎 thumbsup=👍 train=🚋 tree=🌳 trophy=🏆 tv=📺 umbrella=☔ unlock=🔓 vulcan_salute=🖖 warning=⚠️
    watch=⌚ wave=👋 white_check_mark=✅ wink=😉 wrench=🔧 x=❌ yum=😋 zap=⚡ zzz=💤`
    .split(/\s+/)
    .map((one): [string, string] => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)]),
);

const NAMED = /(?<![\w:]):([a-z\d_+-]{1,30}):(?![\w:])/g;

/** A text with `:tada:` as 🎉. */
export function withEmoji(text: string): string {
  return text.replace(NAMED, (all, name: string) => CHARACTERS.get(name) ?? all);
}
