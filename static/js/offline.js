// Keeps a copy of the guide on the device, after the page is there. A page that was left keeps nothing.
(() => {
  if (!navigator.serviceWorker || top !== self) return;
  const policy = window.trustedTypes?.createPolicy("guide-worker", { createScriptURL: () => "/sw.js" });
  const keep = () => {
    if (document.documentElement.classList.contains("gone")) return;
    navigator.serviceWorker.register(policy ? policy.createScriptURL("") : "/sw.js", { updateViaCache: "none" }).catch(() => {});
  };
  if (document.readyState === "complete") keep();
  else addEventListener("load", keep);
})();
