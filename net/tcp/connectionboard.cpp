#include "connectionboard.h"
