"""franchises"""
