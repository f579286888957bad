#include "recordreader.h"
