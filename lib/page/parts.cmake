# What each page is made of, in order.
set(plan_style common.css plan.css print.css)
set(plan_script words.js search.js sort.js plan.js)
set(overview_style common.css overview.css print.css)
set(overview_script words.js search.js store.js charts.js list.js overview.js)
