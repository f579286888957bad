#include "chatroom.h"
