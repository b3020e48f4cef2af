#include "bytes/pdf/ocr.h"

// A library that was built without Tesseract.

namespace vnplan::bytes::pdf {

std::optional<Error> read_pictures(const poppler::document&, const ReadOptions&, std::vector<Page>&) {
  return Error{Failure::no_converter, "its pages are pictures, and this vnplan was built without OCR",
               "build it where Tesseract is installed (Debian: libtesseract-dev, tesseract-ocr-vie)"};
}

}  // namespace vnplan::bytes::pdf
