// Runs before the pages' own scripts, in any browser: kept to what the oldest can read.
(function () {
  var modules = "noModule" in document.createElement("script");
  var styles = window.CSS && CSS.supports && CSS.supports("selector(:has(a))");
  // Chromium has it since 110; the engine and the pages sort by it.
  var lists = typeof Array.prototype.toSorted === "function";
  if (modules && styles && lists) return;
  var state = document.querySelector(".boot-state");
  if (state)
    state.textContent =
      "这个浏览器版本太旧，打不开本系统。请使用 Chromium 110 或更新版本的浏览器。This browser is too old: please use Chromium 110 or later.";
  // Without its place the page does not begin: half a page is worse than none.
  var place = document.getElementById("root");
  if (place) place.removeAttribute("id");
})();
