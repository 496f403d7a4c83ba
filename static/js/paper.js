// On paper an address begins with the name of the site. Only where the operator has not set it (GUIDE_SITE).
document.querySelectorAll("[data-host]").forEach((one) => { one.textContent = location.host; });
