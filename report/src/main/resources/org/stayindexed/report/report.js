// What a report can do in a browser. Everything is readable without it: it adds controls to tables
// that are there, stores nothing and asks for nothing.
(() => {
  "use strict";

  const root = document.documentElement;
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const isNumber = (text) => /^-?\d+(\.\d+)?$/.test(text);
  root.classList.add("js");

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const button = (text, action, css = "") => {
    const made = make("button", { type: "button", className: css, textContent: text });
    made.addEventListener("click", () => action(made));
    return made;
  };

  const said = make("p", { className: "unseen" });
  said.setAttribute("role", "status");
  const say = (text) => {
    said.textContent = text;
  };

  // What a cell is exported as: its value, else each of its lines.
  const lines = (cell) =>
    [...cell.childNodes]
      .filter((node) => !(node.classList && node.classList.contains("here")))
      .map((node) => (node.tagName === "A" ? node.getAttribute("href") : node.textContent))
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");

  const exported = (cell) => {
    const main = lines(cell);
    if (cell.dataset.v !== undefined && cell.dataset.v !== "") {
      main[0] = cell.dataset.v;
    }
    return main.join(" | ");
  };

  // A spreadsheet runs what begins with one of these.
  const harmless = (text) => (!isNumber(text) && /^[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text);
  const field = (text) => '"' + harmless(text).replaceAll('"', '""') + '"';

  // Addresses are shown in short and found by all of their letters.
  const searched = (row) =>
    [row.textContent, ...[...row.querySelectorAll("td a")].map((link) => link.getAttribute("href"))]
      .join(" ")
      .toLowerCase();

  const sorted = (cell) => (cell.dataset.v !== undefined ? cell.dataset.v : cell.textContent.trim());

  // What is missing stands last, whichever way it is sorted.
  const compare = (one, other, way) => {
    if (one === "" || other === "") {
      return (one === "") - (other === "");
    }
    const order = isNumber(one) && isNumber(other) ? one - other : words.compare(one, other);
    return order * way;
  };

  class Table {
    constructor(table) {
      this.table = table;
      this.body = table.tBodies[0];
      this.rows = [...this.body.rows];
      this.heads = [...table.tHead.rows[0].cells];
      this.names = this.heads.map((head) => head.textContent.trim());
      this.texts = this.rows.map(searched);
      this.hidden = new Set();
      this.own = "";
      this.everywhere = "";
      this.rows.forEach((row) => this.prepare(row));
      this.heads.forEach((head, column) => this.makeSortable(head, column));
      this.addTools();
    }

    prepare(row) {
      [...row.cells].forEach((cell, column) => {
        cell.dataset.label = this.names[column];
      });
      if (row.id) {
        const here = make("a", { className: "here", href: "#" + row.id, textContent: "#" });
        here.setAttribute("aria-label", "Link to this row");
        const first = row.querySelector("td a");
        if (first) {
          first.after(here);
        } else {
          row.cells[0].append(here);
        }
      }
    }

    makeSortable(head, column) {
      if (this.rows.length < 2) {
        return;
      }
      const name = this.names[column];
      head.textContent = "";
      head.append(button(name, () => this.sort(head, column), "sort"));
    }

    sort(head, column) {
      const before = head.getAttribute("aria-sort");
      const after = { null: "ascending", ascending: "descending", descending: null }[before];
      this.heads.forEach((other) => other.removeAttribute("aria-sort"));
      let rows = this.rows;
      if (after) {
        head.setAttribute("aria-sort", after);
        const way = after === "ascending" ? 1 : -1;
        rows = rows
          .map((row) => ({ row, value: sorted(row.cells[column]) }))
          .sort((one, other) => compare(one.value, other.value, way))
          .map((entry) => entry.row);
      }
      this.body.append(...rows);
      say(after ? `Sorted by ${this.names[column]}, ${after}` : "In the first order");
    }

    addTools() {
      this.number = make("span", { className: "rows" });
      const tools = make("div", { className: "tools" });
      if (this.rows.length > 5) {
        this.box = make("input", { type: "search", placeholder: "Filter these rows" });
        this.box.setAttribute("aria-label", "Filter: " + this.table.getAttribute("aria-label"));
        this.box.addEventListener("input", () => {
          this.own = this.box.value;
          this.filter();
        });
        tools.append(this.box);
      }
      tools.append(
        this.number,
        this.columns(),
        button("Copy as CSV", (pressed) => this.copy(pressed)),
        button("Download CSV", () => this.download()),
      );
      this.table.parentNode.before(tools);
      this.count(this.rows.length);
    }

    columns() {
      const choice = make("details", { className: "choice" }, make("summary", { textContent: "Columns" }));
      const list = make("div", {});
      this.names.forEach((name, column) => {
        const box = make("input", { type: "checkbox", checked: true });
        box.addEventListener("change", () => this.show(column, box.checked));
        list.append(make("label", {}, box, name));
      });
      choice.append(list);
      return choice;
    }

    show(column, visible) {
      this.hidden[visible ? "delete" : "add"](column);
      [this.heads, ...this.rows.map((row) => row.cells)].forEach((cells) => {
        cells[column].hidden = !visible;
      });
    }

    filter() {
      const wanted = (this.own + " " + this.everywhere).toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      this.rows.forEach((row, i) => {
        row.hidden = !wanted.every((word) => this.texts[i].includes(word));
        count += row.hidden ? 0 : 1;
      });
      this.count(count);
      return count;
    }

    count(visible) {
      const all = this.rows.length;
      const noun = all === 1 ? " row" : " rows";
      this.number.textContent = visible === all ? all + noun : visible + " of " + all + noun;
    }

    reveal() {
      this.own = "";
      if (this.box) {
        this.box.value = "";
      }
      this.filter();
    }

    csv() {
      const kept = (cells) => [...cells].filter((cell, column) => !this.hidden.has(column));
      const head = kept(this.names).map(field).join(",");
      const rows = [...this.body.rows]
        .filter((row) => !row.hidden)
        .map((row) => kept(row.cells).map((cell) => field(exported(cell))).join(","));
      return [head, ...rows].join("\r\n") + "\r\n";
    }

    async copy(pressed) {
      const text = this.csv();
      try {
        await navigator.clipboard.writeText(text);
      } catch (refused) {
        const area = make("textarea", { value: text });
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
        pressed.focus();
      }
      say("Copied");
      pressed.textContent = "Copied";
      setTimeout(() => {
        pressed.textContent = "Copy as CSV";
      }, 1500);
    }

    download() {
      const url = URL.createObjectURL(new Blob(["\ufeff" + this.csv()], { type: "text/csv" }));
      make("a", { href: url, download: root.dataset.name + "-" + this.table.id + ".csv" }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60000);
      say("Downloaded");
    }
  }

  const tables = [...document.querySelectorAll("main .scroll table")].map((table) => new Table(table));

  // The search over all tables: what does not match goes, what matches is unfolded.
  class Search {
    constructor() {
      this.opened = new Set();
      this.result = make("p", { className: "found" });
      this.result.setAttribute("role", "status");
      this.box = make("input", { type: "search", placeholder: "Search all tables", id: "search" });
      this.box.setAttribute("aria-label", "Search all tables");
      this.box.addEventListener("input", () => this.run());
    }

    run() {
      const text = this.box.value.trim();
      const counts = new Map(tables.map((table) => [table.table, this.apply(table, text)]));
      const within = (part) =>
        [...part.querySelectorAll("table")].reduce((sum, table) => sum + (counts.get(table) || 0), 0);
      root.classList.toggle("searching", text !== "");
      document.querySelectorAll("main section").forEach((part) => {
        part.hidden = text !== "" && within(part) === 0;
      });
      document.querySelectorAll("main details:not(.choice)").forEach((part) => {
        this.fold(part, text !== "", within(part) > 0);
      });
      const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const places = [...counts.values()].filter((count) => count > 0).length;
      this.result.textContent =
        text === "" ? "" : `${rows} ${rows === 1 ? "row" : "rows"} in ${places} ${places === 1 ? "table" : "tables"}`;
    }

    apply(table, text) {
      table.everywhere = text;
      const count = table.filter();
      table.table.closest(".scroll").classList.toggle("nothing", text !== "" && count === 0);
      return count;
    }

    fold(part, searching, matches) {
      part.hidden = searching && !matches;
      if (searching && matches && !part.open) {
        part.open = true;
        this.opened.add(part);
      } else if (!searching && this.opened.delete(part)) {
        part.open = false;
      }
    }

    clear() {
      if (this.box.value !== "") {
        this.box.value = "";
        this.run();
      }
    }
  }

  const search = new Search();

  // A link to a row or a part unfolds what hides it.
  const aim = () => {
    document.querySelectorAll(".aimed").forEach((old) => old.classList.remove("aimed"));
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch (malformed) {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    if (target.hidden || target.closest("[hidden]")) {
      search.clear();
      tables.filter((table) => table.table.contains(target)).forEach((table) => table.reveal());
    }
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") {
        part.open = true;
      }
    }
    target.classList.add("aimed");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  };

  const dark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = button("", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    nameTheme();
  });
  const nameTheme = () => {
    theme.textContent = dark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", dark() ? "Show it light" : "Show it dark");
  };

  // On paper everything is unfolded.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("main details:not([open]):not(.choice)")];
    closed.forEach((part) => {
      part.open = true;
    });
  });
  addEventListener("afterprint", () => {
    closed.forEach((part) => {
      part.open = false;
    });
  });

  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      search.box.focus();
    } else if (event.key === "Escape") {
      document.querySelectorAll(".choice[open]").forEach((choice) => {
        choice.open = false;
      });
      if (event.target === search.box) {
        search.clear();
      }
    }
  });
  addEventListener("click", (event) => {
    document.querySelectorAll(".choice[open]").forEach((choice) => {
      if (!choice.contains(event.target)) {
        choice.open = false;
      }
    });
  });

  // Where one is, in the table of contents.
  const links = new Map(
    [...document.querySelectorAll("nav a")].map((link) => [link.getAttribute("href").slice(1), link]),
  );
  const watcher = new IntersectionObserver(
    (entries) => {
      entries
        .filter((entry) => entry.isIntersecting && links.has(entry.target.id))
        .forEach((entry) => {
          links.forEach((link) => link.removeAttribute("aria-current"));
          links.get(entry.target.id).setAttribute("aria-current", "true");
        });
    },
    { rootMargin: "0px 0px -75% 0px" },
  );
  document.querySelectorAll("main section[id]").forEach((part) => watcher.observe(part));

  nameTheme();
  document.querySelector(".bar").append(search.box, search.result, theme);
  document.body.append(said);
  addEventListener("hashchange", aim);
  aim();
})();
