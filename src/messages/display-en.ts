/** Every word of the display settings in English. */
export const displayEn = {
  theme: "Colours",
  themes: { auto: "As the device", light: "Light", dark: "Dark" },
  textSize: "Text size",
  textSizes: { small: "Small", normal: "Normal", large: "Large", larger: "Largest" },
};
