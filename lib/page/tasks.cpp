#include "page/days.h"
#include "page/html.h"
#include "page/places.h"
#include "page/view.h"
#include "vnplan/plan.h"

namespace vnplan::page {
namespace {

void put_actors(std::string& out, const View& view, const std::vector<Actor>& actors, std::string_view role) {
  for (const auto& actor : actors) {
    out += "<li class=\"" + std::string(role) + "\">";
    out += view.place_link(actor.span, actor.text);
    if (actor.scope) out += " <small>(" + html_of(*actor.scope) + ")</small>";
    out += "</li>";
  }
}

std::string actors_of(const View& view, const std::vector<Actor>& actors, std::string_view role) {
  if (actors.empty()) return {};
  std::string out = "<ul class=\"names\">";
  put_actors(out, view, actors, role);
  return out + "</ul>";
}

std::string performers_of(const View& view, const Assignment& assignment) {
  auto out = actors_of(view, assignment.performers, "performer");
  if (!assignment.monitors.empty()) {
    out += "<small>" + view.word("monitors") + ":</small>" + actors_of(view, assignment.monitors, "monitor");
  }
  return out;
}

std::string times_of(const View& view, const Assignment& assignment) {
  std::string out;
  if (const auto* due = due_of(assignment)) out += "<strong>" + view.date(*due->end) + "</strong>";
  if (assignment.timeline.empty()) return out;
  out += "<ul class=\"names\">";
  for (const auto& timeline : assignment.timeline) out += "<li class=\"time\">" + view.place_link(timeline.span, timeline.text) + "</li>";
  return out + "</ul>";
}

std::string product_of(const View& view, const Assignment& assignment) {
  auto out = html_of(assignment.product.value_or(""));
  if (assignment.budget) out += (out.empty() ? "" : "<br>") + ("<small>" + view.word("budget") + ": " + html_of(*assignment.budget) + "</small>");
  return out;
}

std::string work_of(const Assignment& assignment) {
  std::string out;
  if (assignment.group) out += "<small class=\"group\">" + html_of(*assignment.group) + "</small>";
  return out + html_of(assignment.text);
}

/// Rows of the agencies that act in it, by which a click on an agency filters.
std::string agencies_of(const View& view, const Assignment& assignment) {
  std::string rows;
  for (const auto* actors : {&assignment.lead, &assignment.partners, &assignment.performers, &assignment.monitors}) {
    for (const auto& actor : *actors) {
      const auto row = view.agency_row(actor.agency);
      if (!row.empty()) rows += (rows.empty() ? "" : " ") + row;
    }
  }
  return rows;
}

}  // namespace

void put_tasks(std::string& out, const View& view) {
  for (std::size_t i = 0; i < view.plan.assignments.size(); ++i) {
    const auto& assignment = view.plan.assignments[i];
    const auto row = row_id("a", i);
    const auto* due = due_of(assignment);
    out += "<tr id=\"" + row + "\" tabindex=\"-1\" data-g=\"" + agencies_of(view, assignment) + "\"";
    if (due) out += " data-due=\"" + html_of(*due->end) + "\"";
    out += "><th scope=\"row\" data-v=\"" + std::to_string(i + 1) + "\">" + view.place_link(assignment.span, row) + "</th>";
    put_cell(out, view.section_link(assignment.section), std::to_string(view.order_of(assignment.section)));
    put_cell(out, work_of(assignment));
    put_cell(out, actors_of(view, assignment.lead, "lead"));
    put_cell(out, actors_of(view, assignment.partners, "partner"));
    put_cell(out, performers_of(view, assignment));
    put_cell(out, times_of(view, assignment), due ? *due->end : assignment.timeline.empty() ? "~~" : "~");  // no date sorts last
    put_cell(out, product_of(view, assignment));
    put_cell(out, view.word("via." + std::string(vnplan::name_of(assignment.via))));
    out += "</tr>\n";
  }
}

void put_times(std::string& out, const View& view) {
  const auto& timelines = view.plan.timelines;
  for (std::size_t i = 0; i < timelines.size(); ++i) {
    const auto& timeline = timelines[i];
    put_row_start(out, view, "t", i, timeline.span);
    put_cell(out, html_of(timeline.text));
    put_cell(out, view.word("kind." + std::string(vnplan::name_of(timeline.kind))) + (timeline.approximate ? " ~" : ""));
    put_cell(out, view.date(timeline.start.value_or("")), timeline.start.value_or("~"));
    put_cell(out, view.date(timeline.end.value_or("")), timeline.end.value_or("~"));
    put_cell(out, html_of(timeline.every.value_or("")));
    put_cell(out, view.section_link(timeline.section), std::to_string(view.order_of(timeline.section)));
    out += "</tr>\n";
  }
}

}  // namespace vnplan::page
