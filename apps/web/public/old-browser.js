var state = document.querySelector(".boot-state");
if (state)
  state.textContent = "这个浏览器版本太旧，打不开本系统。请使用 Chromium 105 或更新版本的浏览器。";
