#include "text/origins.h"

#include <gtest/gtest.h>

namespace vnplan::text {
namespace {

TEST(Origins, LeadsCopiesBack) {
  Origins origins;
  origins.copied(5, 10);  // derived 0-4 from source 10-14
  origins.copied(3, 20);  // derived 5-7 from source 20-22
  EXPECT_EQ(origins.size(), 8U);
  EXPECT_EQ(origins.source_of({0, 5}), (Span{10, 15}));
  EXPECT_EQ(origins.source_of({1, 3}), (Span{11, 13}));
  EXPECT_EQ(origins.source_of({5, 8}), (Span{20, 23}));
  EXPECT_EQ(origins.source_of({4, 6}), (Span{14, 21}));  // over what was left out
}

TEST(Origins, WhatWasLeftOutAroundASpanStaysOutside) {  // "**ab**cd"
  Origins origins;
  origins.copied(2, 2);
  origins.copied(2, 6);
  EXPECT_EQ(origins.source_of({0, 2}), (Span{2, 4}));
  EXPECT_EQ(origins.source_of({2, 4}), (Span{6, 8}));
}

TEST(Origins, AReplacementIsLedBackWhole) {  // a + two marks -> ấ
  Origins origins;
  origins.copied(1, 0);
  origins.replaced(3, 1, 6);
  origins.copied(1, 6);
  EXPECT_EQ(origins.source_of({1, 4}), (Span{1, 6}));
  EXPECT_EQ(origins.source_of({0, 5}), (Span{0, 7}));
}

TEST(Origins, PiecesInAnotherOrderHaveThePlaceOfBothEnds) {  // the right column before the left one
  Origins origins;
  origins.copied(4, 20);
  origins.copied(4, 10);
  EXPECT_EQ(origins.source_of({1, 4}), (Span{21, 24}));
  EXPECT_EQ(origins.source_of({1, 6}), (Span{10, 24}));
}

TEST(Origins, AnEmptySpanHasAPlace) {
  Origins origins;
  EXPECT_EQ(origins.source_of({0, 0}), (Span{0, 0}));  // of an empty text
  origins.copied(4, 10);
  EXPECT_EQ(origins.source_of({2, 2}), (Span{12, 12}));
  EXPECT_TRUE(origins.source_of({4, 4}).empty());
}

TEST(Origins, TakesBackTheLastCharacter) {
  Origins origins;
  origins.copied(4, 10);
  EXPECT_EQ(origins.take_back(1), 13U);
  EXPECT_EQ(origins.size(), 3U);
  origins.replaced(2, 13, 16);
  EXPECT_EQ(origins.take_back(2), 13U);
  EXPECT_EQ(origins.source_of({0, 3}), (Span{10, 13}));
}

TEST(Origins, MapsFollowOneAnother) {
  Origins earlier;  // normalised -> source
  earlier.copied(3, 0);
  earlier.replaced(3, 3, 8);
  earlier.copied(4, 8);
  Origins later;    // reading -> normalised: the first byte left out, a blank put between
  later.copied(5, 1);
  later.replaced(1, 6, 7);
  later.copied(3, 7);
  const auto whole = later.over(earlier);
  EXPECT_EQ(whole.size(), later.size());
  EXPECT_EQ(whole.source_of({0, 2}), (Span{1, 3}));
  EXPECT_EQ(whole.source_of({2, 5}), (Span{3, 8}));
  EXPECT_EQ(whole.source_of({6, 9}), (Span{9, 12}));
  EXPECT_EQ(whole.source_of({0, 9}), (Span{1, 12}));
}

}  // namespace
}  // namespace vnplan::text
