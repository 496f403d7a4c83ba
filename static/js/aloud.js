// Reads an answer aloud, with a voice that is on the device: no word goes to another company's voice.
(() => {
  const button = document.querySelector("[data-aloud]");
  const part = document.querySelector("[data-read]");
  const speech = window.speechSynthesis;
  if (!button || !part || !speech) return;
  const language = document.documentElement.lang.slice(0, 2);
  const read = button.textContent;
  let voice = null;

  const look = () => {
    const own = speech.getVoices().filter((one) => one.localService && one.lang.startsWith(language));
    voice = own.find((one) => one.default) ?? own.find((one) => one.lang === "en-GB") ?? own[0] ?? null;
    button.hidden = !voice;
  };
  const stop = () => {
    speech.cancel();
    button.textContent = read;
  };

  look();
  speech.addEventListener?.("voiceschanged", look);
  button.addEventListener("click", () => {
    if (speech.speaking) return stop();
    button.textContent = button.dataset.stop;
    const pieces = [...part.querySelectorAll("h1, h2, p, li")].filter((one) => !one.querySelector("p"));
    pieces.forEach((piece, place) => {
      const line = new SpeechSynthesisUtterance(piece.textContent);
      Object.assign(line, { voice, lang: voice.lang, rate: 0.9 });
      if (place === pieces.length - 1) line.onend = stop;
      speech.speak(line);
    });
  });
  addEventListener("pagehide", stop);
})();
