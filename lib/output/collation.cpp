#include "output/collation.h"

#include <boost/locale.hpp>

namespace vnplan::output {
namespace {

const std::locale& vietnamese() {
  static const std::locale locale = boost::locale::generator()("vi_VN.UTF-8");
  return locale;
}

}  // namespace

bool stands_before(const std::string& a, const std::string& b) {
  using Collator = boost::locale::collator<char>;
  return std::use_facet<Collator>(vietnamese()).compare(boost::locale::collator_base::tertiary, a, b) < 0;
}

}  // namespace vnplan::output
