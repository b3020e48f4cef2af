#include <iostream>
#include "vnplan/parse.h"
#include "vnplan/write.h"
int main(int n, char** v) { for (int i=1;i<n;++i){ auto p=vnplan::parse_file(v[i]); if(!p){std::cerr<<p.error().what;return 1;} std::cout<<vnplan::write_json(*p,{vnplan::OffsetUnit::utf8,true})<<"\n";} }
