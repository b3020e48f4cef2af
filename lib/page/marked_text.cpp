#include "page/marked_text.h"

#include <algorithm>
#include <vector>

#include "page/html.h"
#include "page/places.h"
#include "page/view.h"

namespace vnplan::page {
namespace {

constexpr std::size_t deepest = 8;  // elements one in another; a fact below that is a mere anchor

bool is_link(const Reference& reference) { return reference.ink < Ink::task; }

std::string rows_of(const Place& place) {
  std::string rows;
  for (const auto& reference : place.references) {
    if (rows.empty() || rows.find(reference.row) == std::string::npos) rows += (rows.empty() ? "" : " ") + reference.row;
  }
  return rows;
}

std::string classes_of(const Place& place) {
  std::string classes = "m";
  for (const auto& reference : place.references) {
    const auto name = std::string(name_of(reference.ink));
    if (classes.find(" " + name) == std::string::npos) classes += " " + name;
  }
  return classes;
}

/// Elements are opened and closed as their places come.
class Marker {
 public:
  Marker(std::string& out, std::string_view text, std::vector<Anchor> anchors) : out_(out), text_(text), anchors_(std::move(anchors)) {}

  /// `holds`: another place begins inside it.
  void mark(const Place& place, bool holds) {
    close_up_to(place.span.begin);
    copy_to(place.span.begin);
    const auto link = std::find_if(place.references.begin(), place.references.end(), is_link);
    const bool is_anchor = holds || link == place.references.end();
    for (const auto& reference : place.references) {
      if (!is_link(reference)) put_badge(reference);
    }
    if (is_anchor && link != place.references.end()) put_badge(*link);
    const auto attributes = " class=\"" + classes_of(place) + "\" data-r=\"" + rows_of(place) + "\"";
    const auto id = " id=\"" + id_of(place.span) + "\"";
    if (open_.size() == deepest) {
      out_ += "<span" + id + "></span>";
      return;
    }
    Element element{place.span.end, is_anchor ? "<span" + attributes : "<a" + attributes + " href=\"#" + link->row + "\"",
                    is_anchor ? "</span>" : "</a>"};
    out_ += element.start + id + ">";
    open_.push_back(std::move(element));
  }

  void finish() {
    const auto end = static_cast<std::uint32_t>(text_.size());
    close_up_to(end);
    copy_to(end);
    copy_anchors(end);
  }

 private:
  struct Element {
    std::uint32_t end = 0;
    std::string start;  ///< its tag without id and `>`
    std::string_view close;
  };

  /// The number shows by CSS alone, so that a text copied from the page is the plan's.
  void put_badge(const Reference& reference) {
    const auto kind = std::string(name_of(reference.ink));
    const auto& row = reference.row;
    out_ += "<a class=\"ref " + kind + "\" href=\"#" + row + "\" data-n=\"" + row + "\" aria-label=\"" + row + "\"></a>";
  }

  /// Closes what ends up to there; those inside that go on are opened again behind it.
  void close_up_to(std::uint32_t place) {
    for (;;) {
      auto first = open_.end();
      for (auto it = open_.begin(); it != open_.end(); ++it) {
        if (it->end <= place && (first == open_.end() || it->end <= first->end)) first = it;
      }
      if (first == open_.end()) return;
      copy_to(first->end);
      for (auto it = open_.end(); it != first;) out_ += (--it)->close;
      for (auto it = first + 1; it != open_.end(); ++it) out_ += it->start + ">";
      open_.erase(first);
    }
  }

  void copy_anchors(std::uint32_t place) {
    for (; anchor_ < anchors_.size() && anchors_[anchor_].place <= place; ++anchor_) {
      copy_text(anchors_[anchor_].place);
      out_ += "<span class=\"at\" id=\"" + anchors_[anchor_].id + "\"></span>";
    }
  }
  void copy_text(std::uint32_t place) {
    if (place <= at_) return;
    put_text(out_, text_.substr(at_, place - at_));
    at_ = place;
  }
  void copy_to(std::uint32_t place) {
    copy_anchors(place);
    copy_text(place);
  }

  std::string& out_;
  std::string_view text_;
  std::vector<Anchor> anchors_;
  std::size_t anchor_ = 0;
  std::uint32_t at_ = 0;
  std::vector<Element> open_;
};

}  // namespace

void put_marked_text(std::string& out, const Plan& plan) {
  const auto places = places_of(plan);
  Marker marker(out, plan.source.text, anchors_of(plan));
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool holds = i + 1 < places.size() && places[i + 1].span.begin < places[i].span.end;
    marker.mark(places[i], holds);
  }
  marker.finish();
}

}  // namespace vnplan::page
