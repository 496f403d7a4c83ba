(()=>{const h=document.documentElement,b=()=>{try{return sessionStorage.getItem("left")}catch{return null}},out=()=>{const a=document.querySelector("[data-leave]");location.replace(a?a.href:"https://www.bbc.co.uk/weather")};
const nav=performance.getEntriesByType("navigation")[0];
if(b()){if(nav&&nav.type==="back_forward"){h.classList.add("gone");addEventListener("DOMContentLoaded",out)}else{try{sessionStorage.removeItem("left")}catch{}}}
addEventListener("pagehide",()=>h.classList.add("gone"));
addEventListener("pageshow",()=>{if(b()){out()}else{h.classList.remove("gone")}});
try{const s=localStorage.getItem("size"),t=localStorage.getItem("theme");if(s)h.dataset.size=s;if(t)h.dataset.theme=t}catch{}
})()
