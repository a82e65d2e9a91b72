// Before anything is painted: a dark office must not flash white. The page itself is not loaded yet.
(function () {
  var darkOutside = window.matchMedia("(prefers-color-scheme: dark)");
  window.applyLook = function () {
    var kept = null;
    try {
      kept = JSON.parse(localStorage.getItem("daowei.look"));
    } catch (error) {
      // Storage may be closed to pages, or hold another's text: the system's own look is taken.
      kept = null;
    }
    var look = kept || {};
    var dark = look.theme === "dark" || (look.theme !== "light" && darkOutside.matches);
    var root = document.documentElement;
    root.dataset.theme = dark ? "dark" : "light";
    root.dataset.density = look.density === "compact" ? "compact" : "comfortable";
    root.lang = look.language === "en" ? "en" : "zh-CN";
  };
  window.applyLook();
  // Whoever signs in is not shown a frame that he is not in yet.
  document.documentElement.dataset.entry = location.pathname === "/login" ? "outside" : "inside";
  darkOutside.addEventListener("change", window.applyLook);
})();
