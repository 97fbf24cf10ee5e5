// Draws the API's reference from its schema. The drawing script stands before this one.
const reference = document.getElementById("reference");
const machine = matchMedia("(prefers-color-scheme: dark)");
const nothing = () => () => null;

// Whoever reads this is logged in already, so there is nothing to authorize.
const loggedIn = () => ({ wrapComponents: { authorizeBtn: nothing, authorizeOperationBtn: nothing } });

// The reference has its own colours for the dark; it is told what theme.js decided.
const shade = () => {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.classList.toggle("dark-mode", theme === "dark" || (theme !== "light" && machine.matches));
};
shade();
machine.addEventListener("change", shade);
new MutationObserver(shade).observe(document.documentElement, { attributeFilter: ["data-theme"] });

window.SwaggerUIBundle({
  url: reference.dataset.schema,
  domNode: reference,
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  supportedSubmitMethods: ["get"],
  plugins: [loggedIn],
  // Otherwise the schema would be shown to a validator on the network.
  validatorUrl: null,
});
