"""The actions of menus, toolbars and keys."""
