#include "udppeer.h"
