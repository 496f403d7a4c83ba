(()=>{const h=document.documentElement,n=performance.getEntriesByType("navigation")[0];
const left=()=>{try{return sessionStorage.getItem("left")}catch{return null}};
const out=()=>{h.classList.add("gone");document.title=new URL(left()).host;location.replace(left())};
if(left()){if(n&&n.type==="back_forward")out();else try{sessionStorage.removeItem("left")}catch{}}
addEventListener("pagehide",()=>h.classList.add("gone"));
addEventListener("pageshow",()=>{if(left())out();else h.classList.remove("gone")});
try{const s=localStorage.getItem("size"),t=localStorage.getItem("theme");if(s)h.dataset.size=s;if(t)h.dataset.theme=t}catch{}
})()
