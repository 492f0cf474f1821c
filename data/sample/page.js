// What a news site does with its own page after loading: more text on demand, and a night look.
const stories = [
  '午后，第二批样品送到了。送样的是一家成立不到两年的独角兽企业，做的是生物制造里最难的一环：让细胞在大罐里和在烧瓶里一样听话。',
  '车间主任说，下一步要把量子科技的精密测量方法借过来，给发酵罐装上“眼睛”。未来产业的边界，往往就是在这样的借用里被推开的。',
  '傍晚七点，周岚关掉恒温箱。曲线停在了预期的位置，她在题目单上画了一个勾。',
];

document.querySelector('#load-more').addEventListener('click', (event) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = stories.shift();
  document.querySelector('#more').before(paragraph);
  if (stories.length === 0) event.target.remove();
});

function night(on) {
  document.documentElement.classList.toggle('night', on);
  document.querySelector('#night').setAttribute('aria-pressed', on);
}

document.querySelector('#night').addEventListener('click', () => {
  night(!document.documentElement.classList.contains('night'));
});
night(new URLSearchParams(location.search).has('night'));
